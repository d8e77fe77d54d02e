using System.Text.Json;
using Ticketing.Fields;
using Ticketing.Search.Language;
using Ticketing.Testing;

namespace Ticketing.Tests.Search.Language;

public sealed class TicketQueryProperties
{
    private static readonly string[] NaughtyStrings =
        JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "blns", "blns.json")))!;

    [Property(3_000, Arbitrary = [typeof(Queries)])]
    public bool Every_tree_prints_as_a_text_that_parses_to_it(TicketQuery query) => query.Equals(TicketQuery.Parse(query.ToString()));

    [Property(20_000, Arbitrary = [typeof(QueryTexts)])]
    public bool Any_text_is_a_query_that_survives_printing_or_an_error_inside_the_text(string text) => Holds(text);

    [Property(3_000)]
    public bool Any_string_of_the_runtime_does_too(string? text) => text is null || Holds(text);

    [Fact]
    public void Naughty_strings_do_too()
    {
        Assert.True(NaughtyStrings.Length > 400);
        Assert.All(NaughtyStrings, text => Assert.True(Holds(text)));
    }

    [Fact]
    public void Naughty_strings_are_found_as_phrases_and_as_values()
    {
        var texts = NaughtyStrings.Where(t => !string.IsNullOrWhiteSpace(t) && TextRule.IndexOfBadCharacter(t) < 0 && t.Length < 1900);

        Assert.All(texts, text =>
        {
            var query = new TicketQuery(QueryNode.And(QueryNode.Word(text), QueryNode.Phrase(text), QueryNode.Is(TicketFields.Tags, text)));
            Assert.Equal(query, TicketQuery.Parse(query.ToString()));
        });
    }

    [Fact]
    public void Most_hostile_texts_are_not_refused_for_one_reason_alone()
    {
        // Guards the generator: a property over texts that never parse would say nothing.
        var texts = PropertyCases.Some(QueryTexts.HostileText, 2000, 8).ToList();
        var codes = texts.Select(t => TicketQuery.TryParse(t, out _, out var error) ? "" : error.Code).ToLookup(c => c);

        Assert.True(codes[""].Count() > 200, $"{codes[""].Count()} of {texts.Count} parse.");
        Assert.True(codes.Count > 10, string.Join(", ", codes.Select(c => c.Key)));
    }

    private static bool Holds(string text)
    {
        if (!TicketQuery.TryParse(text, out var query, out var error))
            return error.Position >= 0 && error.Length >= 0 && error.Position + error.Length <= text.Length && error.Message.Length < 600;
        var canonical = query.ToString();
        var again = TicketQuery.Parse(canonical);
        return again.Equals(query) && again.ToString() == canonical && again.GetHashCode() == query.GetHashCode();
    }
}
