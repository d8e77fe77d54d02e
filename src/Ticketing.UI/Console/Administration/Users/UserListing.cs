using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Finds people.</summary>
internal static class UserListing
{
    public static async Task<IResult> GetAsync(
        string? q, string? after, PageContext page, PeopleDesk people, ProjectDesk projects, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken)
    {
        var start = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var found = await people.ListUsersAsync(page.Caller, start, after, cancellationToken);
        return Page.Console<UserListPage>(text["Users"], new UserListModel(
            start ?? "", Stretch<User>.Of(found, after, user => user.Id),
            await PlaceNames.ReadAsync(page, people, projects, cancellationToken)));
    }
}
