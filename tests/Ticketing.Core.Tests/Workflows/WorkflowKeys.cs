using FsCheck;
using FsCheck.Fluent;

namespace Ticketing.Tests.Workflows;

/// <summary>Valid keys of statuses, of letters that a drawing does not take as they are.</summary>
internal static class WorkflowKeys
{
    public static Arbitrary<string> All() => Gen.Elements("a", "b", "u", "0", "9", "-", "é", "ß", "字", "note", "u00e9", "𝟘")
        .ArrayOf()
        .Select(parts => Keys.From(string.Concat(parts)))
        .Where(Keys.IsValid)
        .ToArbitrary();
}
