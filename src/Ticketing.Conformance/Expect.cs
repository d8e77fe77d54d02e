using System.Globalization;

namespace Ticketing.Conformance;

/// <summary>Compares what a store did with what it must do.</summary>
internal static class Expect
{
    private const int LongestShown = 400;

    public static void That(bool holds, string sentence)
    {
        if (!holds)
            throw new ConformanceException(sentence);
    }

    public static void Equal<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw Differs(what, Show(expected), Show(actual));
    }

    public static T NotNull<T>(T? actual, string what)
        where T : class =>
        actual ?? throw Differs(what, "something", "nothing");

    public static void Null(object? actual, string what)
    {
        if (actual is not null)
            throw Differs(what, "nothing", Show(actual));
    }

    /// <summary>The same items in the same order.</summary>
    public static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        var (wanted, found) = (expected.ToList(), actual.ToList());
        if (wanted.SequenceEqual(found))
            return;
        var at = wanted.Zip(found).TakeWhile(pair => Equals(pair.First, pair.Second)).Count();
        throw Differs($"{what}, from item {at} on", Show(wanted.Skip(at)), Show(found.Skip(at)));
    }

    /// <summary>The same items, each as often, in any order.</summary>
    public static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
        where T : notnull
    {
        var left = expected.GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
        var surplus = new List<T>();
        foreach (var item in actual)
        {
            if (left.GetValueOrDefault(item) == 0)
                surplus.Add(item);
            else
                left[item]--;
        }

        var missing = left.SelectMany(entry => Enumerable.Repeat(entry.Key, entry.Value)).ToList();
        if (missing.Count > 0 || surplus.Count > 0)
            throw new ConformanceException($"{what}: missing {Show(missing.AsEnumerable())}; too many {Show(surplus.AsEnumerable())}.");
    }

    public static async Task<TicketConflictException> ConflictAsync(Task commit, string what)
    {
        try
        {
            await commit;
        }
        catch (TicketConflictException conflict)
        {
            return conflict;
        }
        catch (Exception other) when (other is not ConformanceException)
        {
            throw new ConformanceException(
                $"{what}: expected {nameof(TicketConflictException)}, but found {other.GetType().Name}: {other.Message}", other);
        }

        throw Differs(what, nameof(TicketConflictException), "that it was stored");
    }

    private static ConformanceException Differs(string what, string expected, string actual) =>
        new($"{what}: expected {expected}, but found {actual}.");

    private static string Show<T>(IEnumerable<T> items) => Short("[" + string.Join(", ", items.Take(20).Select(item => Show(item))) + "]");

    private static string Show<T>(T value) => value switch
    {
        null => "nothing",
        string text => Short($"'{text}'"),
        IFormattable formattable => formattable.ToString(value is DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture),
        _ => Short(value.ToString() ?? ""),
    };

    private static string Short(string text) =>
        text.Length <= LongestShown
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text[..LongestShown]}… ({text.Length} characters)");
}
