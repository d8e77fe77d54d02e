using Ticketing.Conformance.Model;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Text.Statements;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>
/// No kind of condition is forgotten where no compiler asks for it: neither by the random conditions nor by the plan cache.
/// </summary>
public sealed class CriterionFamilyTests
{
    private const int Drawn = 2000;

    private static readonly HashSet<Type> Kinds =
        [.. typeof(Criterion).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Criterion)) && !type.IsAbstract)];

    private static readonly List<Criterion> Conditions = Draw();

    [Fact]
    public void Random_conditions_are_of_every_kind()
    {
        var drawn = Conditions.SelectMany(KindsIn).ToHashSet();

        Assert.Equal(Kinds.Select(kind => kind.Name).Order(), drawn.Select(kind => kind.Name).Order());
    }

    [Fact]
    public void Random_conditions_are_about_every_field()
    {
        var texts = Conditions.OfType<ValueIn>().Select(value => value.Field).ToHashSet();
        var absent = Conditions.OfType<NoValue>().Select(none => none.Field).ToHashSet();
        var times = Conditions.OfType<TimeWithin>().Select(time => time.Field).ToHashSet();

        Assert.Equal([.. TicketFields.Texts], texts);
        Assert.Equal([.. TicketFields.Texts], absent);
        Assert.Equal([.. TicketFields.Times], times);
    }

    [Fact]
    public void A_statement_is_kept_for_a_condition_of_any_kind_and_for_no_other_one()
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var where in Conditions)
        {
            var given = KeyOf(where);
            Assert.True(given is not null, $"No statement is kept for {where}.");
            var key = $"{given.Value.Key} of {string.Join(' ', given.Value.Values)}";
            var sql = SqlOf(where);

            Assert.Equal(sql, keys.TryAdd(key, sql) ? sql : keys[key]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("time'")]
    [InlineData("ti me")]
    public void A_kind_that_there_cannot_be_is_never_put_into_a_statement(string kind)
    {
        Criterion[] asked = [new ItemAmountBetween(kind, 0, 1), new KeyIn(new(kind), ["a"]), new NoKey(new(kind))];

        Assert.All(asked, where => Assert.Throws<ArgumentException>(() => SqlOf(where)));
    }

    private static (string Key, List<object> Values)? KeyOf(Criterion where)
    {
        var dialect = new SqliteDialect();
        var visibility = Desk.Everything;
        var key = new SearchCacheKey(stackalloc char[1024], visibility.Tenant, null, new TextCacheKey(dialect, visibility));
        return key.PutAll(where, visibility) ? key.Whole : null;
    }

    private static string SqlOf(Criterion where)
    {
        var dialect = new SqliteDialect();
        var parameters = new SqlParameters(dialect);
        var sql = new CriterionSql(dialect, parameters, internals: false).Compile(where);
        return $"{sql} of {string.Join(' ', parameters.Values)}";
    }

    private static List<Criterion> Draw()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, Drawn).Select(_ => RandomCriterion.OfAll(random, 2, word => [word]))];
    }

    private static IEnumerable<Type> KindsIn(Criterion where) => where switch
    {
        AllOf all => all.Parts.SelectMany(KindsIn).Append(typeof(AllOf)),
        AnyOf any => any.Parts.SelectMany(KindsIn).Append(typeof(AnyOf)),
        Not not => KindsIn(not.Part).Append(typeof(Not)),
        _ => [where.GetType()],
    };
}
