using Ticketing.Storage;

namespace Ticketing.Conformance.Model;

/// <summary>Compares what stands around the tickets: directory, documents, pending work.</summary>
internal static class Surroundings
{
    private const int Many = 1000;

    public static async Task CompareAsync(Scene model, Scene store)
    {
        await AlikeAsync(
            "Users",
            on => on.On.Directory.ListUsersAsync(on.Tenant, null, null, Many, on.Token),
            user => user with { Roles = [.. user.Roles.OrderBy(role => role.ToString(), StringComparer.Ordinal)] });
        foreach (var project in Furniture.Projects)
        {
            await AlikeAsync(
                $"Categories of {project}",
                on => on.On.Directory.ListCategoriesAsync(on.Tenant, project, null, Many, on.Token),
                category => category);
            Expect.Equal(
                await model.On.Directory.FindDefaultCategoryAsync(model.Tenant, project, model.Token),
                await store.On.Directory.FindDefaultCategoryAsync(store.Tenant, project, store.Token),
                $"The default category of {project}");
        }

        await AlikeAsync("Documents", on => on.On.Documents.ListAsync(on.Tenant, "view", null, Many, on.Token), document => document);
        // What is due at the same time may come in any order; the cases look at the order of different times.
        await AlikeAsync("Alarms", SortedAlarmsAsync, alarm => alarm);
        await AlikeAsync(
            "Messages",
            on => on.On.Outbox.ListAsync(on.Tenant, OutboxState.Waiting, null, null, Many, on.Token),
            message => message with { Number = 0 });

        static async Task<IReadOnlyList<AlarmChange>> SortedAlarmsAsync(Scene on) =>
        [
            .. (await on.On.Alarms.ListAsync(on.Tenant, Many, on.Token))
                .OrderBy(alarm => alarm.DueAt)
                .ThenBy(alarm => alarm.Key, StringComparer.Ordinal),
        ];

        async Task AlikeAsync<T>(string what, Func<Scene, Task<IReadOnlyList<T>>> list, Func<T, T> normal) =>
            Expect.Sequence((await list(model)).Select(normal), (await list(store)).Select(normal), what);
    }
}
