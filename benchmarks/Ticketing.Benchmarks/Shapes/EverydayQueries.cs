using System.Globalization;
using System.Text.RegularExpressions;
using Ticketing.Benchmarks.Generator;

namespace Ticketing.Benchmarks.Shapes;

/// <summary>
/// The queries of <c>everyday.txt</c> over the generated tickets: what a word or value is there by how common it is becomes one that is.
/// </summary>
internal sealed partial class EverydayQueries(Vocabulary vocabulary)
{
    // A ticket has so many words: title, description and three comments.
    private const int WordsInTicket = 81;

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["created:ONE-MONTH-12"] = "created:2024-06",
        ["created:ONE-MONTH"] = "created:2025-06",
        ["resolved:ONE-MONTH"] = "resolved:2025-06",
        ["tag:20%"] = $"tag:{Landscape.Tag(0)}",
        ["tag:10%"] = $"tag:{Landscape.Tag(1)}",
        ["tag:1%"] = $"tag:{Landscape.Tag(20)}",
        ["category:RARE"] = $"category:{Landscape.Category(Landscape.Categories - 1)}",
        ["category:MIDDLE"] = $"category:{Landscape.Category(5)}",
        ["project:BIG"] = $"project:{Landscape.Project(0)}",
        ["project:SMALL"] = $"project:{Landscape.QuietProject}",
        ["team:BIG"] = $"team:{Landscape.Team(0)}",
        ["team:SMALL"] = $"team:{Landscape.Team(19)}",
        ["assignee:BUSY"] = $"assignee:{Landscape.Agent(0, 0)}",
        ["assignee:QUIET"] = $"assignee:{Landscape.Agent(19, 9)}",
        ["requester:MANY"] = $"requester:{BenchmarkPeople.Requester}",
        ["organisation:ONE"] = $"organisation:{Landscape.Organisation(0)}",
    };

    /// <summary>Each as it is in the file, and as it is asked.</summary>
    public IEnumerable<(string Shape, string Query)> All() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Shapes", "everyday.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => (line, Word().Replace(
            Values.Aggregate(line, (query, value) => query.Replace(value.Key, value.Value, StringComparison.Ordinal)),
            match => Word(match.Groups[1].Value, match.Groups[2].Success ? 1 : 0))));

    private string Word(string share, int next) => share switch
    {
        "30" => Vocabulary.Common,
        "1" => Vocabulary.Uncommon,
        "25" => Vocabulary.Rare,
        "01" => vocabulary[RankOf(0.001) + next],
        "001" => vocabulary[RankOf(0.0001) + next],
        _ => vocabulary[RankOf(int.Parse(share, CultureInfo.InvariantCulture) / 100.0) + next],
    };

    // Of the ranks of a Zipf distribution the one whose word is in this share of the tickets.
    private static int RankOf(double share)
    {
        var perWord = 1 - Math.Pow(1 - share, 1.0 / WordsInTicket);
        return Math.Clamp((int)Math.Round(1 / (perWord * Vocabulary.Harmonic)) - 1, 0, Vocabulary.Size - 2);
    }

    [GeneratedRegex(@"\bW(\d+)(b)?")]
    private static partial Regex Word();
}
