using System.Globalization;
using System.Text.Json;

namespace Ticketing.Tests.Relevance;

/// <summary>The Cranfield collection: abstracts on aerodynamics, questions, and which abstract people found to answer which.</summary>
internal sealed record Cranfield(
    IReadOnlyList<CranfieldText> Documents, IReadOnlyList<CranfieldText> Queries, ILookup<int, (int Document, int Gain)> Judged)
{
    public const string Missing = "The Cranfield collection (shared/data/search) is not beside this clone, so relevance is not measured.";

    /// <summary>The collection; null in a clone without it.</summary>
    public static Cranfield? Find()
    {
        for (var folder = Path.GetDirectoryName(AppContext.BaseDirectory); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var place = Path.Combine(folder, "shared", "data", "search");
            if (Directory.Exists(place))
                return new(
                    Read(Path.Combine(place, "docs.jsonl"), "body"), Read(Path.Combine(place, "queries.jsonl"), "text"), ReadJudged(place));
        }

        return null;
    }

    private static List<CranfieldText> Read(string file, string text) =>
    [
        .. File.ReadLines(file).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var title = json.RootElement.TryGetProperty("title", out var given) ? given.GetString() : null;
            return new CranfieldText(
                json.RootElement.GetProperty("id").GetInt32(), title ?? "", json.RootElement.GetProperty(text).GetString() ?? "");
        }),
    ];

    // query, document, grade, gain (5 - grade).
    private static ILookup<int, (int Document, int Gain)> ReadJudged(string place) =>
        File.ReadLines(Path.Combine(place, "qrels.tsv")).Skip(1)
            .Select(line => line.Split('\t').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .ToLookup(line => line[0], line => (line[1], line[3]));
}
