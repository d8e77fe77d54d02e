using Ticketing.Access;

namespace Ticketing.People;

/// <summary>Of whom somebody may know that they are there, and what they are called.</summary>
internal static class KnownPeople
{
    /// <summary>
    /// Whether somebody may know of a user, wherever he comes upon him: everybody of himself and of the people of his organisation, and of
    /// all whoever may see people.
    /// </summary>
    public static bool Knows(this Actor actor, User user) =>
        actor.May(Permission.SeePeople) || actor.Is(user.Id)
        || (user.Organisation is not null && user.Organisation == actor.Organisation);
}
