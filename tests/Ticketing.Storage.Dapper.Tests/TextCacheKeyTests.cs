using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text.Planning;
using Ticketing.Storage.Relational.Search.Text.Statements;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A statement that was written for other words is the one that would be written now, and binds what would be bound.</summary>
public sealed class TextCacheKeyTests(SearchTests.Tickets tickets) : IClassFixture<SearchTests.Tickets>
{
    private static readonly TextResult[] Results =
        [TextResult.Page, TextResult.Count, TextResult.Terms(70_000), TextResult.Cells([CounterCube.Category, CounterCube.Team], 100)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_kept_is_what_would_be_written(bool isPostgreSql)
    {
        RelationalDialect dialect = isPostgreSql ? new PostgreSqlDialect() : new SqliteDialect();
        var keeping = new TextStatementWriter(dialect);
        var reused = 0;
        var all = SearchTests.Criteria().Where(one => one.ContainsText)
            .SelectMany(one => (Criterion[])[one, new Not(one), Renamed(one, "x"), Renamed(one, null)]);
        foreach (var where in all)
        {
            foreach (var (visibility, request, result, path) in Cases(where))
            {
                var kept = keeping.Of(result, request, visibility, path, 300);
                var written = new TextStatementWriter(dialect).Of(result, request, visibility, path, 300);

                Assert.Equal(written.Texts, kept.Texts);
                Assert.Equal(written.Parameters.Values, kept.Parameters.Values);
                reused += written.Texts is [var one] && kept.Texts is [var other] && !ReferenceEquals(one, other) ? 1 : 0;
            }
        }

        Assert.True(reused > 100);
    }

    private IEnumerable<(Visibility Visibility, TicketSearchRequest Request, TextResult Result, TextAccessPath Path)> Cases(Criterion where)
    {
        foreach (var visibility in tickets.Visibilities)
        {
            foreach (var place in (SortPosition?[])[null, new(7, 7), new(8, 9), new(null, 8)])
            {
                foreach (var path in (TextAccessPath[])[TextAccessPath.TextIndex, TextAccessPath.OrderedScan])
                {
                    foreach (var result in Results)
                        yield return (visibility, new(where, new(TicketFields.Due), 25, After: place), result, path);
                }
            }

            yield return (visibility, new(where, TicketSort.Newest, 25), TextResult.Page, TextAccessPath.NewestFirst);
        }
    }

    // Other words; or the same one in all places, which is bound once.
    private static Criterion Renamed(Criterion criterion, string? behind) => criterion switch
    {
        AllOf all => new AllOf([.. all.Parts.Select(part => Renamed(part, behind))]),
        AnyOf any => new AnyOf([.. any.Parts.Select(part => Renamed(part, behind))]),
        Not not => new Not(Renamed(not.Part, behind)),
        HasText text => text with { Sequence = [.. text.Sequence.Select(term => Renamed(term, behind))] },
        _ => criterion,
    };

    private static SearchTerm Renamed(SearchTerm term, string? behind) => new(
        [.. term.Alternatives.Select(word => behind is null ? "same" : word + behind)],
        term.Prefix is { } prefix ? behind is null ? "same" : prefix + behind : null);
}
