namespace Ticketing.Training.Hosting;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ticketing-training-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
