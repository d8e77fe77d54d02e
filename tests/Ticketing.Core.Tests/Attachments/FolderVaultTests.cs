using Microsoft.Extensions.DependencyInjection;
using Ticketing.Attachments;
using Ticketing.Conformance.Vaults;

namespace Ticketing.Tests.Attachments;

public sealed class FolderVaultTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ticketing-files-").FullName;
    private readonly ServiceProvider services;

    public FolderVaultTests() => services = new ServiceCollection()
        .AddTicketing(t => t.UseInMemoryStore().AddAttachmentFolder(folder))
        .BuildServiceProvider();

    public static TheoryData<string> Cases => [.. VaultConformance.Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_folder_does_what_a_vault_must(string name) => VaultConformance.Named(name).RunAsync(
        services.GetRequiredService<IAttachmentVault>(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
