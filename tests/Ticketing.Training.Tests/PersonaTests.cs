using Ticketing.Commands;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Training.Hosting;
using Ticketing.Training.Personas;

namespace Ticketing.Training;

public sealed class PersonaTests
{
    private const string Asked = """
        follow-ups:
          - { when: asked, about: [browser, version], say: "Firefox.", delay: "00:00:40" }
        """;

    public static TheoryData<string> Stores => StoreInTests.Names;

    [Theory, MemberData(nameof(Stores))]
    public async Task A_good_question_is_answered_after_a_while_and_once(string store)
    {
        await using var hall = await TrainingHall.OpenAsync(store);
        var id = await hall.ExerciseAsync(Written.Scenario(more: Asked));

        await hall.ReplyAsync(id, "Which browser do you use?");
        await hall.PassAsync(TimeSpan.FromSeconds(39));
        Assert.Empty(await hall.SaidAsync(id));

        await hall.PassAsync(TimeSpan.FromSeconds(1));
        await hall.ReplyAsync(id, "And which version of the browser?");
        await hall.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["Firefox."], await hall.SaidAsync(id));
    }

    [Theory]
    [InlineData("We are looking at it.")]
    [InlineData("What is the weather like?")]
    [InlineData("Tell me your browser.")]
    public async Task What_is_no_question_about_it_is_not_answered(string reply)
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(more: Asked));

        await hall.ReplyAsync(id, reply);
        await hall.PassAsync(TimeSpan.FromHours(1));

        Assert.Empty(await hall.SaidAsync(id));
    }

    [Fact]
    public async Task A_note_for_colleagues_is_not_the_personas_to_answer()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(more: Asked));

        await hall.DoAsync(id, new AddComment("Which browser?", CommentVisibility.Internal));
        await hall.PassAsync(TimeSpan.FromHours(1));

        Assert.Empty(await hall.SaidAsync(id));
    }

    [Fact]
    public async Task Silence_is_counted_from_the_last_word()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(
            more: "follow-ups: [{ when: silent, for: \"00:20:00\", say: \"Any news?\" }]"));
        await hall.PassAsync(TimeSpan.FromMinutes(19));

        await hall.ReplyAsync(id, "We are at it.");
        await hall.PassAsync(TimeSpan.FromMinutes(19));
        Assert.Empty(await hall.SaidAsync(id));

        await hall.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["Any news?"], await hall.SaidAsync(id));
    }

    [Fact]
    public async Task What_is_played_faster_than_life_is_said_earlier()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(
            more: "follow-ups: [{ when: after, for: \"00:10:00\", say: \"One more thing.\" }]"), speed: 60);

        await hall.PassAsync(TimeSpan.FromSeconds(9));
        Assert.Empty(await hall.SaidAsync(id));
        await hall.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["One more thing."], await hall.SaidAsync(id));
    }

    [Theory]
    [InlineData("Here is a credit note.", false)]
    [InlineData("It works on my machine.", true)]
    public async Task What_is_closed_too_soon_is_opened_again(string reply, bool reopens)
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(more: """
            follow-ups:
              - { when: status, is: [completed], unless: [credit note], say: "Still wrong!", reopens: true, delay: "00:00:10" }
            """));

        await hall.DoAsync(id, new FireTransition("start"));
        await hall.DoAsync(id, new FireTransition("complete", new AddComment(reply, CommentVisibility.Public)));
        await hall.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(reopens ? ["Still wrong!"] : [], await hall.SaidAsync(id));
        Assert.Equal(reopens ? "to-do" : "completed", (await hall.ExercisesAsync())[0].Ticket.Status);
    }

    [Fact]
    public async Task After_it_is_handed_in_nothing_more_is_said()
    {
        await using var hall = await TrainingHall.OpenAsync();
        var id = await hall.ExerciseAsync(Written.Scenario(
            more: "follow-ups: [{ when: after, for: \"00:10:00\", say: \"One more thing.\" }]"));

        await hall.Exercises.AnswerAsync(TrainingHall.Trainee, id, "Done.", TestContext.Current.CancellationToken);
        await hall.PassAsync(TimeSpan.FromHours(1));

        Assert.Empty(await hall.SaidAsync(id));
    }

    [Fact]
    public async Task A_persona_of_the_hosts_answers_in_place_of_the_script()
    {
        await using var hall = await TrainingHall.OpenAsync(configure: training => training.UsePersona<Parrot>());
        var id = await hall.ExerciseAsync(Written.Scenario(more: Asked));

        await hall.ReplyAsync(id, "Which browser do you use?");
        await hall.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["You said: Which browser do you use?"], await hall.SaidAsync(id));
    }

    private sealed class Parrot : IPersona
    {
        public ValueTask<PersonaTurn> PlayAsync(PersonaScene scene, CancellationToken cancellationToken) => new(
            scene.Attempt.Comments is [.., var last] && last.By == scene.Attempt.Trainee
                ? PersonaTurn.Write($"You said: {last.Body}")
                : PersonaTurn.Wait);
    }
}
