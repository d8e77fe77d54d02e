using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>A range of keys as one value of a <see cref="ListColumn"/>: both its ends, which have no NUL in them.</summary>
internal static class KeyRange
{
    private const char Between = '\0';

    /// <summary>The range as a value.</summary>
    public static string Of(KeyBetween keys) => $"{keys.Least}{Between}{keys.Until}";

    /// <summary>What the key of a row meets that has a value of a column.</summary>
    /// <param name="column">The column: of keys.</param>
    /// <param name="value">One of its values.</param>
    /// <param name="key">What the key of the row is called.</param>
    /// <param name="parameters">Takes the ends.</param>
    public static string Condition(ListColumn column, string value, string key, SqlParameters parameters)
    {
        if (!column.IsRange)
            return $"{key} = {parameters.Add(value)}";
        var ends = value.Split(Between);
        return $"{key} >= {parameters.Add(ends[0])} and {key} < {parameters.Add(ends[1])}";
    }
}
