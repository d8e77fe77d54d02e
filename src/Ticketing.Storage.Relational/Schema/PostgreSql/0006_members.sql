-- Ticketing, schema version 6: the people of a team are found without reading everybody's teams.

create index if not exists ticketing_user_teams_team on ticketing_user_teams (tenant, team, user_id);
