using Microsoft.Extensions.Logging;

namespace Ticketing.UI.Extending;

/// <summary>Code of the host's that runs within a page of ours, and what is said of it in the log when it fails. One per request.</summary>
internal sealed partial class HostFaults(PageContext page, ILogger<HostFaults> logger)
{
    /// <summary>Runs it.</summary>
    /// <param name="name">What the host calls it.</param>
    /// <param name="work">The code.</param>
    /// <param name="isPage">Whether it is all of the page.</param>
    /// <returns>Whether it went well.</returns>
    public bool Try(string name, Action work, bool isPage = false)
    {
        try
        {
            work();
            return true;
        }
#pragma warning disable CA1031 // Whatever the host's code throws costs its own place, not the page.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Tell(name, fault, isPage);
            return false;
        }
    }

    /// <summary>What it answers; otherwise something that stands for it.</summary>
    public T Ask<T>(string name, Func<T> question, T otherwise)
    {
        var answer = otherwise;
        Try(name, () => answer = question());
        return answer;
    }

    /// <summary>Tells that it failed; a page that is the host's has failed as a whole.</summary>
    public void Tell(string name, Exception fault, bool isPage)
    {
        if (isPage)
            page.Fail();
        // Who went away before he was answered is nobody's fault.
        if (fault is not OperationCanceledException || !page.IsAbandoned)
            LogFault(name, fault);
    }

    [LoggerMessage(
        1, LogLevel.Error, "{Name}, which the host adds to a page of the help desk, failed. The page shows a card in its place.")]
    private partial void LogFault(string name, Exception fault);
}
