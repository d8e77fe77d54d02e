namespace Ticketing.UI.Console.Choosing;

/// <summary>What a menu offers.</summary>
/// <param name="Part">Names the value.</param>
/// <param name="Options">What can be chosen.</param>
public sealed record MenuOffer(string Part, IReadOnlyList<MenuOption> Options)
{
    /// <summary>Whether what is typed finds what is not in the menu.</summary>
    public bool Finds { get; init; }

    /// <summary>Whether several are chosen, one after the other.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether what somebody chose last is what he will choose next: such a menu begins with it.</summary>
    public bool IsHabit { get; init; }

    /// <summary>The largest load, for drawing them beside each other.</summary>
    internal long MostLoad => Options.Select(option => option.Load ?? 0).DefaultIfEmpty().Max();
}
