import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Router } from 'express'

const assets = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/swagger-ui.css')))
const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>demarche API</title>
    <link rel="stylesheet" href="swagger-ui.css">
    <link rel="icon" type="image/png" href="favicon-32x32.png">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script src="start.js"></script>
  </body>
</html>
`

/** Without `validatorUrl: null` the page would send the document to a validator on the internet. */
const START = `SwaggerUIBundle({ url: '../openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null })
`

/** The API's documentation page, to which the bare address leads: works offline and under the strict content security policy, without inline script. */
export const docsPage = (): Router => {
  const router = Router({ strict: true })
  router.get('/', (_request, response) => response.redirect('docs/'))
  router.get('/docs', (_request, response) => response.redirect('docs/'))
  router.get('/docs/', (_request, response) => {
    response.type('html').send(PAGE)
  })
  router.get('/docs/start.js', (_request, response) => {
    response.type('js').send(START)
  })
  for (const name of ASSETS) {
    router.get(`/docs/${name}`, (_request, response) => response.sendFile(join(assets, name), { maxAge: '1h' }))
  }
  return router
}
