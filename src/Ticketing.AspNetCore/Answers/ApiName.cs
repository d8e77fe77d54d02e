using System.Collections.Frozen;
using System.Text.Json;

namespace Ticketing.AspNetCore.Answers;

/// <summary>What the API calls the members of the domain's enums.</summary>
internal static class ApiName
{
    public static string Of<T>(T member)
        where T : struct, Enum => Names<T>.Known.GetValueOrDefault(member) ?? Name(member);

    private static string Name<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Known = Enum.GetValues<T>()
            .Distinct()
            .ToFrozenDictionary(member => member, Name);
    }
}
