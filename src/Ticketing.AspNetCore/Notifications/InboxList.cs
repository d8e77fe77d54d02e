using System.ComponentModel;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>A page of what the caller was told.</summary>
internal sealed record InboxList(
    IReadOnlyList<InboxListItem> Items,
    [property: Description("How many were not read; 99 means 99 or more.")] int Unread,
    [property: Description("What to hand in as 'before' for the page after this one; null when there is none.")] long? Next);
