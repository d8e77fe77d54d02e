using System.Collections.Immutable;
using System.Globalization;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text.Statements;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// Compiles conditions on a ticket <c>t</c> to SQL that is true or false, never null, so that negation means what it says.
/// </summary>
/// <param name="dialect">The database's own SQL.</param>
/// <param name="parameters">Takes the values.</param>
/// <param name="internals">Whether free text may be found in internal comments, and they are changes of the ticket.</param>
/// <param name="joined">Whether the ticket's terms are there as <c>x</c>; otherwise free text looks them up.</param>
internal sealed class CriterionSql(RelationalDialect dialect, SqlParameters parameters, bool internals, bool joined = false)
    : CriterionFold<string>
{
    /// <summary>What no ticket meets.</summary>
    public const string Never = "1 = 0";

    private const string Always = "1 = 1";

    // Longer lists are bound as one JSON value: the text of the statement stays short.
    private const int MostInline = 20;

    /// <summary>The condition as SQL.</summary>
    public string Compile(Criterion criterion) => Fold(criterion);

    public override string Fold(AllOf all) => Joined(all.Parts, " and ", Always);

    public override string Fold(AnyOf any) => Joined(any.Parts, " or ", Never);

    public override string Fold(Not not) => $"not ({Fold(not.Part)})";

    public override string Fold(ValueIn value)
    {
        if (value.Values.IsEmpty)
            return Never;
        var column = TicketColumns.Of(value.Field);
        var isIn = In(column, value.Values);
        return value.Field.IsOptional ? $"{column} is not null and {isIn}" : isIn;
    }

    public override string Fold(NoValue none) => $"{TicketColumns.Of(none.Field)} is null";

    // Each ticket is asked for its keys by itself, so that a planner has nothing to choose by their values, and one plan does for all.
    public override string Fold(KeyIn keys) =>
        keys.Keys.IsEmpty ? Never : TicketKeySql.Carries(
            keys.Kind, keys.Keys is [var only] ? $"k.value = {parameters.AddUnknown(only)}" : In("k.value", keys.Keys), internals);

    public override string Fold(NoKey none) => TicketKeySql.CarriesNone(none.Kind, internals);

    public override string Fold(KeyBetween keys) => TicketKeySql.CarriesBetween(keys.Kind, Between("k.value", keys), internals);

    public override string Fold(ItemAmountBetween amount)
    {
        var sql = ExtendedSql.ItemAmount(dialect, amount.Kind, internals);
        return $"{sql} >= {parameters.Add(amount.Least)} and {sql} <= {parameters.Add(amount.Most)}";
    }

    // Written as in the indexes of open tickets: a database takes such an index only for the very same words.
    public override string Fold(StatusCategoryBetween status) =>
        status is { Least: <= StatusCategory.Open, Most: StatusCategory.Waiting }
            ? "t.status_category < 4"
            : Between("t.status_category", (int)status.Least, (int)status.Most);

    public override string Fold(PriorityBetween priority) => Between("t.priority", (int)priority.Least, (int)priority.Most);

    public override string Fold(IdBetween id) => $"t.id >= {parameters.Add(id.Least)} and t.id <= {parameters.Add(id.Most)}";

    public override string Fold(TimeWithin time)
    {
        var column = TicketColumns.Of(time.Field, internals);
        var sql = $"{column} is not null";
        if (time.From is { } from)
            sql += $" and {column} >= {parameters.Add(UnixMicroseconds.Ceiling(from))}";
        if (time.Until is { } until)
            sql += $" and {column} < {parameters.Add(UnixMicroseconds.Ceiling(until))}";
        return sql;
    }

    public override string Fold(Reopened reopened) => "t.reopens > 0";

    public override string Fold(HasText text)
    {
        var holds = HasTextSql.Of(text, internals, dialect, parameters);
        // A value of each ticket, and not exists: PostgreSQL would look for all tickets with the words first.
        return joined || holds == Never ? holds : $"(select {holds} from ticketing_ticket_terms x where x.ticket_id = t.id)";
    }

    private string Joined(ImmutableArray<Criterion> parts, string by, string whenEmpty) =>
        parts.IsEmpty ? whenEmpty : $"({string.Join(by, parts.Select(part => $"({Fold(part)})"))})";

    private string In(string expression, ImmutableArray<string> values) => values switch
    {
        [var only] => $"{expression} = {parameters.Add(only)}",
        { Length: <= MostInline } => $"{expression} in ({string.Join(", ", values.Select(value => parameters.Add(value)))})",
        _ => dialect.IsIn(expression, parameters.AddList(values)),
    };

    private string Between(string column, KeyBetween keys) =>
        $"{column} >= {parameters.AddUnknown(keys.Least)} and {column} < {parameters.AddUnknown(keys.Until)}";

    private static string Between(string column, int least, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{column} between {least} and {most}");
}
