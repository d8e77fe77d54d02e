namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>
/// Tickets like those of a real help desk, the same on every database: three years of them, 7 % open; 30 projects, the greatest with a
/// fifth of all, and a quiet old one with 500 closed tickets; 40 categories, 20 teams, 200 agents, requesters with twenty tickets each;
/// time was logged on one in a hundred.
/// </summary>
internal static class ListSample
{
    private const string LoggedJson = "'{\"item.time\":[1,' || (60 * (1 + id % 7)) || ',1,' || (60 * (1 + id % 7)) || ']}'";

    /// <summary>The statements that make them, in plain SQL: a million take a minute.</summary>
    public static string Sql(int tickets) =>
        $"""
        insert into ticketing_tickets (id, tenant, version, project, title, description, workflow, workflow_version, status,
          status_category, priority, category, team, assignee, requester, creator, organisation, created_at, updated_at, resolved_at,
          resolved_by, closed_at, due_at, external_ref, tags, access_keys, reassignments, reopens, public_version, public_updated_at,
          public_description)
        with recursive numbers(id) as (select 1 union all select id + 1 from numbers where id < {tickets}),
        mixed as (select id, (id * 2654435761) % 4294967296 as x from numbers),
        streams as (select id,
          ((x % 100003) * (x / 100003 + 7919) + 1) % 1000003 as r1, ((x % 99991) * (x / 99991 + 15838) + 2) % 1000003 as r2,
          ((x % 99989) * (x / 99989 + 23757) + 3) % 1000003 as r3, ((x % 99971) * (x / 99971 + 31676) + 4) % 1000003 as r4,
          ((x % 99961) * (x / 99961 + 39595) + 5) % 1000003 as r5, ((x % 99929) * (x / 99929 + 47514) + 6) % 1000003 as r6,
          ((x % 99923) * (x / 99923 + 55433) + 7) % 1000003 as r7, ((x % 99907) * (x / 99907 + 63352) + 8) % 1000003 as r8 from mixed),
        picked as (select streams.*,
          case when id <= 1000 and id % 2 = 0 then 30 else r1 * r1 / 1000003 * 30 / 1000003 end as p,
          case when id <= 1000 then 0
               when id > {tickets} - {tickets} / 100 then case when r2 < 600000 then 1 else 0 end
               else case when r2 < 60000 then 1 else 0 end end as is_open,
          1700000000000000 + id * (94608000000000 / {tickets}) + (r8 % 1000) * 86000000 as created
          from streams),
        teamed as (select picked.*, case when r3 % 10 = 0 then -1 when r3 % 10 = 1 then r4 % 20 else (p * 2 + r3 % 3) % 20 end as t,
          case when is_open = 1
               then case when r4 < 350000 then 0 when r4 < 700000 then 1 when r4 < 750000 then 2 when r4 < 930000 then 3 else 4 end
               else case when r4 < 30000 then 5 when r4 < 950000 then 6 else 7 end end as s,
          case when is_open = 1 then created + (1794608000000000 - created) / 1000 * (r5 % 1000)
               else created + 3600000000 + (r5 % 864000) * 1000000 end as updated,
          r6 * ({tickets} / 20) / 1000003 as u
          from picked)
        select id, 'default', 3, case when p = 30 then 'quiet' else 'p' || p end,
          'Printer ' || r1 || ' does not print on floor ' || r2 % 20, 1, 'default', 1,
          case s when 0 then 'to-do' when 1 then 'in-progress' when 2 then 'escalated' when 3 then 'pending'
               when 4 then 'blocked' when 5 then 'completed' when 6 then 'closed' else 'cancelled' end,
          case s when 0 then 1 when 1 then 2 when 2 then 2 when 3 then 3 when 4 then 3 when 5 then 4 else 5 end,
          case when r7 % 100 < 20 then 1 when r7 % 100 < 80 then 2 when r7 % 100 < 95 then 3 else 4 end,
          'c' || (r7 * r7 / 1000003 * 40 / 1000003),
          case when t >= 0 then 't' || t end,
          case when t < 0 or r8 % 100 < (case when is_open = 1 then 25 else 2 end) then null else 'a' || (t * 10 + r5 % 10) end,
          'u' || u, case when r2 % 100 < 85 then 'u' || u when r2 % 100 < 95 then 'a' || (r3 % 200) else 'robot' end,
          case when u % 5 > 0 then 'o' || (u % 500) end,
          created, updated, case when s >= 5 then updated - 1000 end, case when s >= 5 then 'a1' end, case when s >= 6 then updated end,
          case when r6 % 10 < 7 then created + 86400000000 + (r4 % 10) * 86400000000 end, null,
          case when r5 % 100 < 5 then '["vip"]' else '[]' end, '[]', r1 % 3, case when r3 % 20 = 0 then 1 else 0 end,
          2, created + (updated - created) / 4 * (r2 % 5), 1
        from teamed;
        insert into ticketing_ticket_keys (tenant, kind, value, created_at, ticket_id, updated_at, public_updated_at)
        select tenant, 'tag', 'vip', created_at, id, updated_at, public_updated_at from ticketing_tickets where tags = '["vip"]';
        update ticketing_tickets
        set extended = {LoggedJson}
        where id % 100 = 7;
        insert into ticketing_ticket_keys (tenant, kind, value, created_at, ticket_id, updated_at, public_updated_at)
        select tenant, 'amountWithInternal', 'time=0000000000000000' || substr('' || (1000 + 60 * (1 + id % 7)), 2),
          created_at, id, updated_at, public_updated_at
        from ticketing_tickets where id % 100 = 7;
        """;
}
