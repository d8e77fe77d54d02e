using System.Text;
using System.Text.RegularExpressions;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>What of an answer is compared.</summary>
internal static partial class TwinPage
{
    private const int Before = 500;
    private const int Longest = 1500;

    /// <summary>A page without what it has anew each time it is read.</summary>
    public static StringBuilder Settle(string answer) => new(Anew().Replace(answer, ""));

    /// <summary>What somebody was told, without the numbers: they are one row for all people.</summary>
    public static string WithoutNumbers(string answer) => Number().Replace(answer, "");

    /// <summary>Both from shortly before the place where they part: a page is long.</summary>
    public static (string One, string Other) Difference(string one, string other)
    {
        var from = Math.Max(0, one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count() - Before);
        return (Around(one), Around(other));

        string Around(string answer) => answer[Math.Min(from, answer.Length)..Math.Min(from + Longest, answer.Length)];
    }

    // Tokens of forms and their cookies, and what tells a form that is sent twice.
    [GeneratedRegex("CfDJ8[-\\w]+|(?<=name=\"once\" value=\")\\w+")]
    private static partial Regex Anew();

    [GeneratedRegex("(?<=\"number\":|\"next\":|notifications/|\"read-|data-latest=\"|name=\"upTo\" value=\")\\d+")]
    private static partial Regex Number();
}
