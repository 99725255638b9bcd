namespace Fumo.Session.Tests;

public sealed class RealTimeLoopTests
{
    [Test]
    public void What_comes_after_the_end_of_a_loop_is_let_go()
    {
        RealTimeLoop loop = new();
        loop.Dispose();

        Assert.That(() => loop.Post(_ => { }, null), Throws.Nothing);
    }

    [Test]
    public void What_is_queued_runs_before_the_end()
    {
        int ran = 0;
        using (RealTimeLoop loop = new())
        {
            for (int i = 0; i < 100; i++)
            {
                loop.Post(_ => ran++, null);
            }
        }

        Assert.That(ran, Is.EqualTo(100));
    }
}
