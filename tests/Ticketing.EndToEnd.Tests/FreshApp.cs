using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Ticketing.EndToEnd;

/// <summary>An app in a folder of its own: packs the packages into a feed, builds the README's lines on them, and runs.</summary>
internal sealed partial class FreshApp : IAsyncDisposable
{
    // The host's own sign-in: the one thing that the README leaves to the host.
    private const string CookieThatRefuses =
        "AddCookie(o => o.Events.OnRedirectToLogin = c => { c.Response.StatusCode = 401; return Task.CompletedTask; })";

    private const string SignIn =
        """
        app.MapGet("/sign-in/{name}", (string name) => Results.SignIn(new(new System.Security.Claims.ClaimsIdentity(
            [new(System.Security.Claims.ClaimTypes.NameIdentifier, name)], "own"))));
        """;

    private readonly string folder;
    private readonly Process process;
    private readonly Uri address;

    private FreshApp(string folder, Process process, Uri address)
    {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    public static async Task<FreshApp> StartAsync(CancellationToken cancellationToken)
    {
        var root = Repository.Root;
        // What the app falls back to for others' packages must have none of ours: they would be taken instead of those of this build.
        if (Directory.Exists(GlobalPackages) && Directory.EnumerateDirectories(GlobalPackages, "ticketing.*").FirstOrDefault() is { } stale)
            throw new InvalidOperationException(
                $"Delete {stale} and its like: our packages do not belong into the folder of all packages.");
        var folder = Directory.CreateTempSubdirectory("ticketing-fresh-app-").FullName;
        var feed = Path.Combine(folder, "feed");
        await RunAsync(
            root, cancellationToken, "pack", "Ticketing.sln", "--no-build", "--configuration", Configuration, "--output", feed, "--nologo");
        await WriteAsync(root, folder, cancellationToken);
        await RunAsync(folder, cancellationToken, "build", "--nologo", "--output", Path.Combine(folder, "out"));

        var process = Start(folder, Path.Combine(folder, "out", "FreshApp.dll"), "--urls", "http://127.0.0.1:0");
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
                return new(folder, process, new Uri(match.Groups[1].Value + "/"));
        }

        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        throw new InvalidOperationException("The app ended before it listened: " + errors);
    }

    /// <summary>A browser of somebody: it keeps cookies and says which site its page is of.</summary>
    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = address, DefaultRequestHeaders = { { "Origin", address.GetLeftPart(UriPartial.Authority) } },
    };

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task WriteAsync(string root, string folder, CancellationToken cancellationToken)
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(root, "README.md"), cancellationToken);
        var lines = ReadmeCode().Match(readme).Groups[1].Value;
        var program = lines
            .Replace("AddCookie()", CookieThatRefuses, StringComparison.Ordinal)
            .Replace("app.Run();", SignIn + "\napp.Run();", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program, cancellationToken);
        var properties = await File.ReadAllTextAsync(Path.Combine(root, "Directory.Build.props"), cancellationToken);
        var version = VersionPrefix().Match(properties).Groups[1].Value;
        await File.WriteAllTextAsync(Path.Combine(folder, "FreshApp.csproj"), ProjectFile(version), cancellationToken);
    }

    private static string ProjectFile(string version) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
            <RestoreAdditionalProjectSources>$(MSBuildProjectDirectory)/feed</RestoreAdditionalProjectSources>
            <RestorePackagesPath>$(MSBuildProjectDirectory)/packages</RestorePackagesPath>
            <RestoreFallbackFolders>{GlobalPackages}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Ticketing.UI" Version="{version}" />
            <PackageReference Include="Ticketing.Storage.Dapper" Version="{version}" />
            <PackageReference Include="Ticketing.Storage.Sqlite" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private static string GlobalPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Configuration => typeof(FreshApp).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static async Task RunAsync(string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}{await errors}");
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A fresh app is not told how this test run was.
        start.Environment.Remove("MSBuildSDKsPath");
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"## Put it into your app\s+```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ReadmeCode();

    [GeneratedRegex("<VersionPrefix>(.*?)</VersionPrefix>")]
    private static partial Regex VersionPrefix();
}
