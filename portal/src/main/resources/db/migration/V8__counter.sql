-- Every change of a territory looks for the window that ends first.
create index access_live_opening on access (territory_id, opened_at) where ended_at is null;

-- The next free place of a group, those first that were published first.
create index freed_place_free on freed_place (territory_id, group_id, published_at, number) where closed_at is null;
