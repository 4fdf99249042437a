package ee.liveview.docs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@ApplicationScoped
class Reports {
  CompletionStage<List<String>> yearly() {
    return CompletableFuture.supplyAsync(() -> List.of("2024", "2025"));
  }
}
