namespace Fumo.Reference;

/// <summary>The reference device as a program of its own.</summary>
public static class ReferenceDeviceProgram
{
    /// <summary>Runs a device over the network until it has done what it was started for, or is told to stop.</summary>
    /// <param name="options">What the device is.</param>
    /// <param name="start">What brings its sessions about.</param>
    /// <param name="output">One line for each notable event.</param>
    /// <param name="error">Why it could not start.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The exit code: 0, or 2 when an option is wrong, or 3 when a listener could not be opened.</returns>
    public static Task<int> RunAsync(
        ReferenceDeviceOptions options, DeviceStart start, TextWriter output, TextWriter error, CancellationToken cancel) =>
        throw new NotImplementedException($"{options} {start} {output} {error} {cancel}");
}
