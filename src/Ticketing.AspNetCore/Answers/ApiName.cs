using System.Text.Json;

namespace Ticketing.AspNetCore.Answers;

/// <summary>What the API calls the members of the domain's enums.</summary>
internal static class ApiName
{
    public static string Of<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
