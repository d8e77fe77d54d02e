using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Roles;

/// <summary>On which tickets a permission holds, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ScopeName>))]
internal enum ScopeName
{
    Own = 1,
    Assigned = 2,
    Team = 3,
    Organisation = 4,
    Project = 5,
    All = 6,
    Watched = 7,
}
