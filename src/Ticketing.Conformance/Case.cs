using System.Runtime.CompilerServices;

namespace Ticketing.Conformance;

/// <summary>Makes cases of methods: the method's name is the sentence.</summary>
internal static class Case
{
    /// <summary>A case in a tenant that has the projects, teams and organisations of <see cref="Furniture"/>.</summary>
    public static ConformanceCase Of(Func<Scene, Task> body, [CallerArgumentExpression(nameof(body))] string name = "") => new(
        Sentence(name),
        async (store, cancellationToken) =>
        {
            var scene = new Scene(store, cancellationToken);
            await scene.FurnishAsync();
            await body(scene);
        });

    /// <summary>A case in a tenant that has nothing.</summary>
    public static ConformanceCase InEmptyTenant(Func<Scene, Task> body, [CallerArgumentExpression(nameof(body))] string name = "") => new(
        Sentence(name), (store, cancellationToken) => body(new Scene(store, cancellationToken)));

    private static string Sentence(string method) => method.Replace('_', ' ');
}
