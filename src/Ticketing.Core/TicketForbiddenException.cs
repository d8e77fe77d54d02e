using Ticketing.Access;

namespace Ticketing;

/// <summary>The actor sees the thing and may not do this to it.</summary>
public sealed class TicketForbiddenException : TicketingException
{
    /// <summary>He does not hold the permission.</summary>
    public TicketForbiddenException(Permission permission)
        : base("forbidden", $"This needs the permission {permission}.") => Permission = permission;

    /// <summary>
    /// Something else than a missing permission says no, in a sentence: a rule of the host (<c>ITicketAuthorizer</c>), or one about roles
    /// and accounts. Code <c>vetoed</c>.
    /// </summary>
    public TicketForbiddenException(string sentence)
        : base("vetoed", sentence)
    {
    }

    /// <summary>A rule of ours that is no permission says no. Code <c>vetoed</c>.</summary>
    public TicketForbiddenException(Wording wording)
        : this(wording.Text) => Wording = wording;

    /// <summary>What he would have to hold; null when that is not why.</summary>
    public Permission? Permission { get; }
}
