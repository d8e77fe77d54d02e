using System.ComponentModel;
using Ticketing.Live;

namespace Ticketing.AspNetCore.Live;

/// <summary>Somebody who is at a ticket.</summary>
internal sealed record PresenceItem(
    [property: Description("Who (user id).")] string User,
    [property: Description("What he does.")] DoingName Doing,
    [property: Description("When he is forgotten, unless he says before that he is still there.")] DateTimeOffset Until)
{
    public static PresenceItem From(Presence presence) => new(presence.User, (DoingName)presence.Doing, presence.Until);
}
