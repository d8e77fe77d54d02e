namespace Ticketing.SampleHost.Tests;

/// <summary>A folder for one test's database and files.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ticketing-host-");

    public string FullName => folder.FullName;

    public string ConnectionString => $"Data Source={File("ticketing.db")}";

    public string File(string name) => Path.Combine(folder.FullName, name);

    public void Dispose()
    {
        // Connections that a host left pooled do not keep the files on any system that tests run on; what is left is the system's to clear.
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
    }
}
