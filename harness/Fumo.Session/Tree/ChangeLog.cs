namespace Fumo.Session;

/// <summary>How to take back what was changed, and whom to tell when it is kept.</summary>
internal sealed class ChangeLog : ITreeTransaction
{
    private readonly Stack<Action> undo = new();
    private readonly Queue<Action> notices = new();
    private readonly Action ended;

    public ChangeLog(Action ended) => this.ended = ended;

    public int Mark => undo.Count;

    public void Did(Action takeBack, Action? notice = null)
    {
        undo.Push(takeBack);
        if (notice is not null)
        {
            notices.Enqueue(notice);
        }
    }

    /// <summary>Takes one command back and leaves those before it.</summary>
    public void RollBackTo(int mark, int noticesKept)
    {
        while (undo.Count > mark)
        {
            undo.Pop()();
        }

        Action[] kept = [.. notices.Take(noticesKept)];
        notices.Clear();
        Array.ForEach(kept, notices.Enqueue);
    }

    public int Notices => notices.Count;

    public void Commit()
    {
        ended();
        while (notices.TryDequeue(out Action? notice))
        {
            notice();
        }
    }

    public void RollBack()
    {
        RollBackTo(0, 0);
        ended();
    }
}
