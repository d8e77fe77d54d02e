using System.ComponentModel;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>A page of the ledger of a ticket.</summary>
internal sealed record ToldList(
    IReadOnlyList<ToldItem> Items,
    [property: Description("What to hand in as 'before' for the page after this one; null when there is none.")] long? Next);
