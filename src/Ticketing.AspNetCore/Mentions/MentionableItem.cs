using System.ComponentModel;

namespace Ticketing.AspNetCore.Mentions;

/// <summary>Somebody who can be named.</summary>
internal sealed record MentionableItem(
    [property: Description("His user id: @ and the id name him.")] string Id,
    [property: Description("What he is called, as far as the caller may know.")] string DisplayName);
