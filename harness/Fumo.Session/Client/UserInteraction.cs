using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>User-interaction alerts: display, confirmation, input, choices (DM Protocol 1.2.1, 2.5).</summary>
internal sealed class UserInteraction(IDeviceUser? user, TimeProvider time)
{
    public static bool IsOne(Alert alert) => alert.Code is >= AlertCode.Display and <= AlertCode.MultipleChoice;

    public async Task<UserAnswer> AskAsync(Alert alert, CancellationToken cancel)
    {
        if (user is null)
        {
            return UserAnswer.Of((int)StatusCode.OptionalFeatureNotSupported);
        }

        bool isChoice = alert.Code is AlertCode.SingleChoice or AlertCode.MultipleChoice;
        if (alert.Items.Count < (isChoice ? 3 : 2) || alert.Items.Skip(1).Any(item => item.Data is null))
        {
            return UserAnswer.Of((int)StatusCode.IncompleteCommand);
        }

        using CancellationTokenSource late = new(Longest(alert.Items[0].Data?.Text) ?? Timeout.InfiniteTimeSpan, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            return await user.AnswerAsync(alert, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return UserAnswer.Of((int)StatusCode.RequestTimeout);
        }
    }

    private static TimeSpan? Longest(string? options)
    {
        string? text = options?.Split('&').FirstOrDefault(option => option.StartsWith("MAXDT=", StringComparison.Ordinal))?["MAXDT=".Length..];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }
}
