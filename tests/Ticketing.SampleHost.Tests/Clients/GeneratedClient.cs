using System.Diagnostics;

namespace Ticketing.SampleHost.Tests.Clients;

/// <summary>A program that somebody made from the API's description with NSwag, in a folder of its own.</summary>
internal sealed class GeneratedClient : IDisposable
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
            <RunAnalyzers>false</RunAnalyzers>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Newtonsoft.Json" Version="13.0.3" />
          </ItemGroup>
        </Project>
        """;

    private readonly string folder;

    private GeneratedClient(string folder) => this.folder = folder;

    /// <summary>Makes the client and builds the program that uses it.</summary>
    public static async Task<GeneratedClient> BuildAsync(string description, string program, CancellationToken cancellationToken)
    {
        var client = new GeneratedClient(Directory.CreateTempSubdirectory("ticketing-client-").FullName);
        var document = Path.Combine(client.folder, "description.json");
        await File.WriteAllTextAsync(document, description, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(client.folder, "Program.cs"), program, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(client.folder, "Client.csproj"), Project, cancellationToken);
        var root = Repository.Root;
        // The tool is part of the repository by its manifest; a fresh clone has to fetch it.
        await RunAsync(root, cancellationToken, "tool", "restore");
        await RunAsync(
            root, cancellationToken, "nswag", "openapi2csclient", $"/input:{document}",
            $"/output:{Path.Combine(client.folder, "DeskClient.cs")}", "/namespace:Desk", "/className:DeskClient",
            "/generateOptionalParameters:true");
        await RunAsync(client.folder, cancellationToken, "build", "--nologo", "--output", Path.Combine(client.folder, "out"));
        return client;
    }

    /// <summary>Runs it.</summary>
    /// <returns>What it wrote.</returns>
    public Task<string> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        RunAsync(folder, cancellationToken, [Path.Combine(folder, "out", "Client.dll"), .. arguments]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string> RunAsync(string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // A program of somebody else's is not told how this test run was.
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}{await errors}");
    }
}
