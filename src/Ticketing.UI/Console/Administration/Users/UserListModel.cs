using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>The people that were found.</summary>
/// <param name="Query">What id, name or mail address begins with, as it was typed.</param>
/// <param name="Users">They.</param>
/// <param name="Places">What their teams, organisations and projects are called.</param>
public sealed record UserListModel(string Query, Stretch<User> Users, PlaceNames Places);
