using Ticketing.People;

namespace Ticketing.Storage.Relational.Directory;

/// <summary>A user who is there and is saved again.</summary>
internal static class WholeUser
{
    /// <summary>All of him but teams and roles, which have changes of their own.</summary>
    public static ChangeUser Of(User user) => new(user.Id)
    {
        DisplayName = user.DisplayName,
        Email = user.Email,
        Locale = user.Locale,
        TimeZone = user.TimeZone,
        Organisation = user.Organisation,
        IsActive = user.IsActive,
    };
}
