-- Every change of a territory looks for the window that ends first.
create index access_live_opening on access (territory_id, opened_at) where ended_at is null;
