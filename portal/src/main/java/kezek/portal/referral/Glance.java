package kezek.portal.referral;

import java.time.Instant;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;

/** What is needed to judge and not to write: all of it as it is at one instant, under the territory's lock or in a snapshot. */
record Glance(ReadDb db, Territory territory, TerritoryRules law, Instant now) {}
