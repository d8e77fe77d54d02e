namespace Ticketing.Links;

/// <summary>What may be wrong with a link.</summary>
public static class LinkErrorCodes
{
    /// <summary>It leads from a ticket to itself.</summary>
    public const string ToItself = "linkToItself";

    /// <summary>Whoever follows such links would come back; the arguments are both tickets.</summary>
    public const string Cycle = "linkCycle";

    /// <summary>So many tickets are linked in a chain that it cannot be told whether it closes a cycle; the argument is how many.</summary>
    public const string TooWide = "linkTooWide";

    /// <summary>A ticket has such a link already, and may have one; the arguments are that ticket and the one it leads to.</summary>
    public const string Second = "linkSecond";

    /// <summary>The same, and it leads to one that the actor does not see; the argument is the ticket.</summary>
    public const string SecondUnseen = "linkSecondUnseen";

    /// <summary>A ticket has as many links as it may have; the arguments are that ticket and how many.</summary>
    public const string TooMany = "linkTooMany";

    /// <summary>Merging alone sets such links, and undoing that takes them off.</summary>
    public const string ByMerging = "linkByMerging";

    /// <summary>The other ticket was merged into another one, and takes no links; the argument is its number.</summary>
    public const string ToMerged = "linkToMerged";
}
