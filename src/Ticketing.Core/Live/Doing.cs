namespace Ticketing.Live;

/// <summary>What somebody does at a ticket. The numbers are stable.</summary>
public enum Doing
{
    /// <summary>He looks at it.</summary>
    Looking = 0,

    /// <summary>He writes what everybody may read who sees the ticket.</summary>
    Writing = 1,

    /// <summary>He writes an internal comment.</summary>
    WritingInternally = 2,
}
