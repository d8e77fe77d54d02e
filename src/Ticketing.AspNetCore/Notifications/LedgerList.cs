using System.ComponentModel;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>A page of the ledger.</summary>
internal sealed record LedgerList(
    IReadOnlyList<LedgerListItem> Items,
    [property: Description("What to hand in as 'cursor' for the page after this one; null when there is none.")] string? Next);
