using System.ComponentModel;

namespace Ticketing.AspNetCore.Outbox;

/// <summary>A page of messages.</summary>
internal sealed record OutboxList(
    IReadOnlyList<OutboxItem> Items,
    [property: Description("What to hand in as 'cursor' for the page after this one; null when there is none.")] string? Next);
