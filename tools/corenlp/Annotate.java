import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;

/**
 * Stanford CoreNLP up to coreference and who says each quotation. For each line of standard input, a text in Base64, a
 * line comes back: how many quotations have a speaker. Before the first comes `ready`. The argument is the number of threads.
 */
public class Annotate {
  public static void main(String[] arguments) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("threads", arguments[0]);
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    System.out.println("ready");
    BufferedReader texts = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = texts.readLine(); line != null; line = texts.readLine()) {
      CoreDocument document = new CoreDocument(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
      pipeline.annotate(document);
      System.out.println(document.quotes().stream().filter(quote -> quote.speaker().isPresent()).count());
    }
  }
}
