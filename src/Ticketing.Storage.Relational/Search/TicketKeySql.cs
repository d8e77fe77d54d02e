namespace Ticketing.Storage.Relational.Search;

/// <summary>Conditions on the tags and access keys of a ticket <c>t</c>.</summary>
internal static class TicketKeySql
{
    /// <summary>The kind of a tag.</summary>
    public const string Tag = "tag";

    /// <summary>The kind of an access key.</summary>
    public const string Access = "access";

    // The number is looked for as a range, because PostgreSQL would put all keys of the value into a hash table for an equality.
    /// <summary>Whether the ticket carries a key of a kind whose value meets a condition on <c>k.value</c>.</summary>
    public static string Carries(string kind, string condition) =>
        "exists (select 1 from ticketing_ticket_keys k where k.tenant = t.tenant and k.kind = '" + kind +
        "' and " + condition + " and k.created_at = t.created_at and k.ticket_id >= t.id and k.ticket_id <= t.id)";
}
