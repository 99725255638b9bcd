using BenchmarkDotNet.Running;

// dotnet run -c Release --project tools/Fumo.Bench -- --filter '*Wbxml*'      WBXML beside libwbxml
// dotnet run -c Release --project tools/Fumo.Bench -- --filter '*Exchange*'   engine against engine beside the bare framework
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
