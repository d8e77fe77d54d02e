namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>It runs.</summary>
    Running = 1,

    /// <summary>The file was read to its end.</summary>
    Done = 2,

    /// <summary>The file, or how it was to be read, was refused.</summary>
    Refused = 3,

    /// <summary>It ended early: the page was left, or the host was stopped.</summary>
    Interrupted = 4,
}
