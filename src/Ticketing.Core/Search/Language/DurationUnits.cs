namespace Ticketing.Search.Language;

/// <summary>How the units of durations are written.</summary>
internal static class DurationUnits
{
    private static readonly string[] Symbols = ["m", "h", "d", "w", "mo", "y"];

    public static string Symbol(DurationUnit unit) => Symbols[(int)unit];

    public static bool TryRead(string symbol, out DurationUnit unit)
    {
        var index = Array.FindIndex(Symbols, s => string.Equals(s, symbol, StringComparison.OrdinalIgnoreCase));
        unit = (DurationUnit)Math.Max(index, 0);
        return index >= 0;
    }

    public static DurationUnit Checked(DurationUnit unit) =>
        Enum.IsDefined(unit) ? unit : throw new ArgumentOutOfRangeException(nameof(unit));
}
