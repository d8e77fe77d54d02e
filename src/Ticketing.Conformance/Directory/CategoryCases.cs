using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Directory;

/// <summary>Categories: one default at most in a project, none deleted while in use.</summary>
internal static class CategoryCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Categories_belong_to_their_project_and_are_listed_in_order),
        Case.Of(Another_default_takes_the_place_of_the_earlier_one),
        Case.Of(A_default_saved_as_an_ordinary_one_leaves_the_project_without),
        Case.Of(The_default_saved_again_stays_the_default),
        Case.Of(A_category_that_no_ticket_has_is_deleted),
        Case.Of(Deleting_what_is_not_there_is_nothing),
        Case.Of(A_category_in_use_is_not_deleted),
        Case.Of(A_category_is_free_when_its_last_ticket_leaves_it),
        Case.Of(The_default_is_not_deleted),
    ];

    private static async Task Categories_belong_to_their_project_and_are_listed_in_order(Scene scene)
    {
        var retired = new Category("office", "hardware", "Retired 'stuff'", IsActive: false);
        await scene.ChangeDirectoryAsync(new SaveCategory(retired), new SaveCategory(new Category("office", "a-1", "A")));

        Expect.Equal(retired, await FindAsync(scene, "office", "hardware"), "The category saved again");
        Expect.Equal(
            new Category("network", "hardware", "hardware"),
            await FindAsync(scene, "network", "hardware"),
            "The same key in another project");
        Expect.Null(await FindAsync(scene, "payroll", "a-1"), "The new category in another project");
        Expect.Sequence(["a-1", "general", "hardware", "software"], await Listing.PagesAsync(3, category => category.Key, (after, limit) =>
            scene.On.Directory.ListCategoriesAsync(scene.Tenant, "office", after, limit, scene.Token)), "The keys, page by page");
    }

    private static async Task Another_default_takes_the_place_of_the_earlier_one(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveCategory(new Category("network", "software", "software", IsDefault: true)));

        Expect.Equal("software", await DefaultAsync(scene, "network"), "The default");
        Expect.Equal("general", await DefaultAsync(scene, "office"), "The default of another project");
        Expect.Equal(false, (await FindAsync(scene, "network", "general"))?.IsDefault, "Whether the earlier default still is one");
        var categories = await scene.On.Directory.ListCategoriesAsync(scene.Tenant, "network", null, 10, scene.Token);
        Expect.Equal(1, categories.Count(category => category.IsDefault), "The number of defaults");
    }

    private static async Task A_default_saved_as_an_ordinary_one_leaves_the_project_without(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveCategory(new Category("network", "general", "general")));

        Expect.Null(await DefaultAsync(scene, "network"), "The default");
    }

    private static async Task The_default_saved_again_stays_the_default(Scene scene)
    {
        await scene.ChangeDirectoryAsync(new SaveCategory(new Category("network", "general", "renamed", IsDefault: true)));

        Expect.Equal(
            new Category("network", "general", "renamed", IsDefault: true), await FindAsync(scene, "network", "general"), "The category");
        Expect.Equal("general", await DefaultAsync(scene, "network"), "The default");
    }

    private static async Task A_category_that_no_ticket_has_is_deleted(Scene scene)
    {
        await scene.FileAsync(Scene.Filed(project: "office") with { Category = "hardware" });

        await scene.ChangeDirectoryAsync(new DeleteCategory("network", "hardware"));

        Expect.Null(await FindAsync(scene, "network", "hardware"), "The deleted category");
        Expect.NotNull(await FindAsync(scene, "office", "hardware"), "The same key in another project");
    }

    private static async Task Deleting_what_is_not_there_is_nothing(Scene scene)
    {
        var outcome = await scene.ChangeDirectoryAsync(new DeleteCategory("network", "nothing"), new DeleteCategory("nowhere", "general"));

        Expect.Null(outcome.Earlier, "An earlier receipt");
    }

    private static async Task A_category_in_use_is_not_deleted(Scene scene)
    {
        await scene.FileAsync(Scene.Filed() with { Category = "hardware" });

        await Expect.ConflictAsync(scene.ChangeDirectoryAsync(new DeleteCategory("network", "hardware")), "Deleting a category in use");

        Expect.NotNull(await FindAsync(scene, "network", "hardware"), "The category");
    }

    private static async Task A_category_is_free_when_its_last_ticket_leaves_it(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed() with { Category = "hardware" });
        await scene.ChangeAsync(ticket, new CategoryChanged("software"));

        await scene.ChangeDirectoryAsync(new DeleteCategory("network", "hardware"));

        Expect.Null(await FindAsync(scene, "network", "hardware"), "The deleted category");
    }

    private static async Task The_default_is_not_deleted(Scene scene)
    {
        await Expect.ConflictAsync(scene.ChangeDirectoryAsync(new DeleteCategory("network", "general")), "Deleting the default");

        await scene.ChangeDirectoryAsync(
            new SaveCategory(new Category("network", "software", "software", IsDefault: true)), new DeleteCategory("network", "general"));
        Expect.Null(await FindAsync(scene, "network", "general"), "What was the default before");
    }

    private static Task<Category?> FindAsync(Scene scene, string project, string key) =>
        scene.On.Directory.FindCategoryAsync(scene.Tenant, project, key, scene.Token);

    private static async Task<string?> DefaultAsync(Scene scene, string project) =>
        (await scene.On.Directory.FindDefaultCategoryAsync(scene.Tenant, project, scene.Token))?.Key;
}
