namespace Ticketing.Conformance.Vaults;

/// <summary>Tenants share nothing, whatever they are called.</summary>
internal static class TenantCases
{
    public static IReadOnlyList<VaultCase> All { get; } =
    [
        VaultCase.Of(A_tenant_has_its_own_files_alone),
        VaultCase.Of(A_tenant_may_be_called_anything),
    ];

    private static async Task A_tenant_has_its_own_files_alone(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(100);
        var hash = await scene.SaveAsync(bytes);
        var other = scene.Tenant + "b";
        Expect.Null(await scene.ReadAsync(hash, other), "The file of another tenant");
        await scene.SaveAsync(bytes, other);
        await scene.Vault.DeleteAsync(other, hash, VaultScene.Tomorrow, scene.Token);
        await scene.ExpectAsync(bytes);
    }

    private static async Task A_tenant_may_be_called_anything(VaultScene scene)
    {
        var bytes = VaultScene.Bytes(100, seed: 9);
        string[] names = ["..", "../..", "a/b", "a%2Fb", "é ü", "日本", "a+b", "a&b=c", "tenant-", ".", "A", "a"];
        var tenants = names.Select(name => $"{name}/{scene.Tenant}").Append($"{scene.Tenant}/..").ToList();
        foreach (var tenant in tenants)
            await scene.SaveAsync(bytes, tenant);
        var hash = VaultScene.HashOf(bytes);
        foreach (var tenant in tenants)
        {
            await scene.ExpectAsync(bytes, tenant);
            Expect.Sequence([hash], await scene.ListAsync(hash[..2], tenant: tenant), $"What is listed of the tenant '{tenant}'");
            await scene.Vault.DeleteAsync(tenant, hash, VaultScene.Tomorrow, scene.Token);
            Expect.Null(await scene.ReadAsync(hash, tenant), $"What the tenant '{tenant}' has after it was deleted");
        }
    }
}
