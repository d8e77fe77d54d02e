namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>What somebody is signed in with.</summary>
internal enum SessionKind
{
    /// <summary>A browser, by its cookie.</summary>
    Browser,

    /// <summary>A program, by its tokens.</summary>
    Program,
}
