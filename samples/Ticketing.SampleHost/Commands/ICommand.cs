namespace Ticketing.SampleHost.Commands;

/// <summary>Something that this program does instead of serving.</summary>
internal interface ICommand
{
    /// <summary>How it is written on the command line: <c>import --format incidents|csv|ndjson FILE</c>.</summary>
    string Usage { get; }

    /// <summary>Does it.</summary>
    /// <param name="words">What follows its name on the command line.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The exit code; 0 only when everything went well.</returns>
    /// <exception cref="UsageException">The words do not make sense.</exception>
    Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken);
}
