namespace Ticketing.SampleHost.Pages;

/// <summary>Names the texts of this host's own pages: <c>HostText.resx</c>.</summary>
internal sealed class HostText;
