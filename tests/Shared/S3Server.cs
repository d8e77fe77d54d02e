using System.Diagnostics;

namespace Ticketing.Testing;

/// <summary>
/// A store that speaks S3, begun from <c>eng/s3-server.py</c>, which says what it is. Where it does not start, tests fail.
/// </summary>
internal sealed class S3Server : IAsyncDisposable
{
    private readonly Process process;

    private S3Server(Process process, Uri address, string accessKey, string secretKey) =>
        (this.process, Address, AccessKey, SecretKey) = (process, address, accessKey, secretKey);

    public Uri Address { get; }

    public string AccessKey { get; }

    public string SecretKey { get; }

    public static async Task<S3Server> StartAsync()
    {
        // Debian's own Python has Debian's packages.
        var process = Process.Start(new ProcessStartInfo(
            "/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "s3-server.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var said = (await process.StandardOutput.ReadLineAsync())?.Split(' ');
        if (said is not [var port, var accessKey, var secretKey])
            throw new InvalidOperationException("The S3 server did not start: " + await process.StandardOutput.ReadToEndAsync());
        return new(process, new($"http://127.0.0.1:{port}"), accessKey, secretKey);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
