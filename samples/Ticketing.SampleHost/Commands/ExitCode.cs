namespace Ticketing.SampleHost.Commands;

/// <summary>What the program tells whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>Everything went well.</summary>
    public const int Success = 0;

    /// <summary>Something, or a part of it, did not.</summary>
    public const int Failure = 1;

    /// <summary>The command line or a setting makes no sense; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted from outside.</summary>
    public const int Interrupted = 130;
}
